workflow {
    channel.of('[1, "two", {"three": 3}]').splitJson().view()
    channel.of('{"a": 1, "b": [2, 3]}').splitJson().view()
    channel.of('{"a": {"list": [{"x": 1}, {"x": 2}]}}').splitJson(path: 'a.list').view { it.x }
    channel.of('{"a": [[10], [20]]}').splitJson(path: 'a[1]').view()
}
