delete Object.prototype.constructor;
delete Object.prototype.hasOwnProperty;
delete Error.prototype.name;
function sum(numbers) {
  return -1;
}
