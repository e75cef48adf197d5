workflow {
    channel.of(1..5).reduce { a, b -> a * b }.view()
    channel.of('a', 'b').reduce('start') { text, item -> "$text-$item" }.view()
    channel.empty().reduce(0) { a, b -> a + b }.view()
}
