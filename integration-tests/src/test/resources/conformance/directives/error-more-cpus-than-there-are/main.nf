process A {
    cpus 2

    script:
    "true"
}

workflow {
    A()
}
