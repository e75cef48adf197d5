workflow {
    channel.fromPath('poem.txt').splitText(by: 2, file: true).view { "${it.name} ${it.readLines()}" }
    channel.of('x\ny').splitText(file: 'piece.txt').view { it.name }
    channel.of('x').splitText(file: 'packed', compress: true).view { it.name }
}
