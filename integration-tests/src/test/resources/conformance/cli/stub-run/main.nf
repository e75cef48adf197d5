process A {
    output:
    stdout

    script:
    "printf script"

    stub:
    "printf stub"
}

workflow {
    A() | view
}
