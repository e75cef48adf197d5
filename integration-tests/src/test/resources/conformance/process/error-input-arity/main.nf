process COUNT {
    input:
    path many, arity: '2'

    output:
    stdout

    script:
    "echo $many"
}

workflow {
    COUNT([file('b.txt')]) | view
}
