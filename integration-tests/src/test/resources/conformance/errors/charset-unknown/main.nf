workflow {
    channel.fromPath('main.nf').splitText(charset: 'nope').view()
}
