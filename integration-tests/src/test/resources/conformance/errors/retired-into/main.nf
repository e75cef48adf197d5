workflow {
    channel.of(1).into { a; b }
}
