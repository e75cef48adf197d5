workflow {
    channel.of(1, 2).tap { before }.map { it * 100 }.tap { after }.count().view { "count $it" }
    before.view { "before $it" }
    after.view { "after $it" }
}
