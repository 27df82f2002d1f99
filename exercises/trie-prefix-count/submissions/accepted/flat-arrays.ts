// All nodes in flat number arrays, 27 places for the children of each; emptied nodes stay.
const letters = 27;

export class Trie {
  private next: number[] = new Array<number>(letters).fill(0);
  private passing: number[] = [0];
  private ending: number[] = [0];

  private place(node: number, word: string, index: number): number {
    const code = word.charCodeAt(index);
    return node * letters + (code === 95 ? 26 : code - 97);
  }

  private walk(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      node = this.next[this.place(node, word, i)]!;
      if (node === 0) return -1;
    }
    return node;
  }

  insert(word: string): void {
    let node = 0;
    this.passing[0]!++;
    for (let i = 0; i < word.length; i++) {
      const place = this.place(node, word, i);
      if (this.next[place] === 0) {
        this.next[place] = this.passing.length;
        this.passing.push(0);
        this.ending.push(0);
        for (let k = 0; k < letters; k++) this.next.push(0);
      }
      node = this.next[place]!;
      this.passing[node]!++;
    }
    this.ending[node]!++;
  }

  countWordsEqualTo(word: string): number {
    const node = this.walk(word);
    return node < 0 ? 0 : this.ending[node]!;
  }

  countWordsStartingWith(prefix: string): number {
    const node = this.walk(prefix);
    return node < 0 ? 0 : this.passing[node]!;
  }

  erase(word: string): void {
    if (this.countWordsEqualTo(word) === 0) return;
    let node = 0;
    this.passing[0]!--;
    for (let i = 0; i < word.length; i++) {
      node = this.next[this.place(node, word, i)]!;
      this.passing[node]!--;
    }
    this.ending[node]!--;
  }
}
