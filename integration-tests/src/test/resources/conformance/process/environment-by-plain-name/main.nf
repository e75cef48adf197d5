def place(name) {
    name == 'b.txt' ? "$HOME/kept/$name" : "here/$name"
}

process MAKE {
    publishDir "$HOME", saveAs: this.&place

    input:
    val name

    output:
    path '*.txt'

    script:
    "echo $name > ${name}.txt"
}

workflow {
    println "home: ${HOME - launchDir.toString()}"
    MAKE(channel.of('a', 'b'))
}
