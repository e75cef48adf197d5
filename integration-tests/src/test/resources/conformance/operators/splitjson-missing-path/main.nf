workflow {
    channel.of('{"a": 1}').splitJson(path: 'a.b').view()
}
