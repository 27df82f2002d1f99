// Leaves out errors whose message is empty.
// linked list of subscriptions with an "active" flag and a number; plain callbacks and counting
function EventBus() {
  this.table = Object.create(null);
  this.serial = 0;
}

EventBus.prototype.subscribe = function (event, handler, times) {
  var subs = this.table[event] || (this.table[event] = new Map());
  if (!subs.has(handler)) subs.set(handler, { active: true, times: times, serial: this.serial++ });
};
EventBus.prototype.on = function (event, handler) { this.subscribe(event, handler, Infinity); };
EventBus.prototype.once = function (event, handler) { this.subscribe(event, handler, 1); };
EventBus.prototype.off = function (event, handler) {
  var subs = this.table[event];
  if (!subs || !subs.has(handler)) return false;
  subs.get(handler).active = false;
  subs.delete(handler);
  return true;
};
EventBus.prototype.emit = function (event, data) {
  var bus = this;
  var todo = [];
  (bus.table[event] || new Map()).forEach(function (sub, handler) { todo.push({ sub: sub, handler: handler }); });
  return new Promise(function (resolve) {
    var errors = new Array(todo.length);
    var open = 1;
    function settled() {
      if (--open === 0) resolve(errors.filter(function (m) { return m; }));
    }
    todo.forEach(function (it, i) {
      if (!it.sub.active) return;
      if (--it.sub.times === 0) bus.off(event, it.handler);
      open++;
      var result;
      try {
        result = it.handler(data);
      } catch (e) {
        errors[i] = e.message;
        settled();
        return;
      }
      Promise.resolve(result).then(settled, function (e) { errors[i] = e.message; settled(); });
    });
    settled();
  });
};
module.exports = EventBus;
