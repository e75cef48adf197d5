process LISTED {
    output:
    files('*.txt')

    script:
    "touch a.txt b.txt"
}

process NAMED {
    output:
    all = files('*.txt')
    first: Path = file('a.txt')

    script:
    "touch a.txt b.txt"
}

process KEPT {
    output:
    record(name: 'k', one: file('a.txt'))

    script:
    "touch a.txt"
}

workflow {
    LISTED() | view { "listed ${it*.name.sort()}" }
    NAMED()
    NAMED.out.all.view { "all ${it*.name.sort()}" }
    NAMED.out.first.view { "first ${it.name}" }
    KEPT() | view { "${it.name} ${it.one.name}" }
}
