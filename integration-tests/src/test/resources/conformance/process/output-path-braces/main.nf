process MAKE {
    output:
    path '*.{txt,log}', emit: either
    path 'a{b}c', emit: literal

    script:
    """
    touch x.txt x.log x.csv 'a{b}c'
    """
}

workflow {
    MAKE()
    MAKE.out.either.view { files -> "${files*.name.sort()}" }
    MAKE.out.literal.view { it.name }
}
