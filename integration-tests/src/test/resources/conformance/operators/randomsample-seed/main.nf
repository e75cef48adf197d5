workflow {
    channel.of(1..50).randomSample(5, 7).collect().set { one }
    channel.of(1..50).randomSample(5, 7).collect().set { two }
    one.combine(two).view { it[0..4] == it[5..9] && it[0..4].toSet().size() == 5 ? 'the same five' : "different: $it" }
    channel.of('a', 'b').randomSample(9).count().view()
}
