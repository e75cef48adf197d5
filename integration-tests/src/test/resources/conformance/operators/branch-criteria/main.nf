workflow {
    def sizes = branchCriteria { small: it < 10; large: it < 100; huge: true }
    channel.of(5, 50, 500).branch(sizes).set { parts }
    parts.small.view { "small $it" }
    parts.large.view { "large $it" }
    parts.huge.view { "huge $it" }
}
