process MAKE {
    input: val name
    exec: file("$launchDir/in/${name}.txt").text = name
}
workflow {
    file('in').mkdirs()
    channel.watchPath('in/*.txt').take(1).view { "saw ${it.name}" }
    MAKE(channel.of('new'))
}
