workflow {
    channel.of(1).branch { small: it < 2; large: true }.set { x }
    x.larg.view()
}
