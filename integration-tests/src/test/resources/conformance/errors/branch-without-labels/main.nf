workflow {
    channel.of(1).branch { it > 1 }.set { x }
}
