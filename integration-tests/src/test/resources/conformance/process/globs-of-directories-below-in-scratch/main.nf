process MAKE {
    scratch true

    output:
    path '**/*.txt'

    script:
    "mkdir -p d/e; touch t.txt d/u.txt d/e/v.txt"
}

workflow {
    MAKE() | view { it*.name.sort() }
}
