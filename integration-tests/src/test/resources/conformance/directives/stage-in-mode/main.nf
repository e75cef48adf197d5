process LINKED {
    stageInMode 'symlink'

    input:
    path x

    output:
    stdout

    script:
    "[ -L $x ] && printf linked"
}

process COPIED {
    stageInMode 'copy'

    input:
    path x

    output:
    stdout

    script:
    "[ ! -L $x ] && printf copied && echo more >> $x"
}

process HARD {
    stageInMode 'link'

    input:
    path x

    output:
    stdout

    script:
    "[ ! -L $x ] && [ $x -ef $launchDir/a.txt ] && printf 'hard linked'"
}

process RELATIVE {
    stageInMode 'rellink'

    input:
    path x

    output:
    stdout

    script:
    "readlink $x | cut -c 1-2 | tr -d '\\n'"
}

workflow {
    LINKED(file('a.txt')).view()
    COPIED(file('a.txt')).view()
    HARD(file('a.txt')).view()
    RELATIVE(file('a.txt')).view()
}
