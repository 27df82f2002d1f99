console.log(process.version, process.argv.slice(2)); process.stdin.on("data",d=>console.log("in",String(d))); setTimeout(()=>{},100000)
