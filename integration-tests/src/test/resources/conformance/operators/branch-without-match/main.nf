workflow {
    channel.of(1, 20, 300).branch { n ->
        one: n < 10
            return "one digit: $n"
        two: n < 100
    }.set { parts }
    parts.one.view()
    parts.two.view()
}
