process ONE {
    output:
    path '*.txt', arity: '2'

    script:
    "touch a.txt"
}

workflow {
    ONE()
}
