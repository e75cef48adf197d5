process SHOW {
    scratch true

    input:
    path notes

    output:
    path '*.txt'
    stdout
    env WORD

    script:
    """
    cat $notes > one.txt; cp one.txt two.txt; touch left.log
    case \$PWD in *work*) printf here;; *) printf elsewhere;; esac
    WORD=kept
    """
}

workflow {
    SHOW(file('a.txt'))
    SHOW.out[0].view { files -> files.collect { "${it.name} ${it.text.trim()}" } }
    SHOW.out[1].view()
    SHOW.out[2].view()
    SHOW.out[0].flatten().map { it.parent.resolve('left.log').exists() }.unique().view()
}
