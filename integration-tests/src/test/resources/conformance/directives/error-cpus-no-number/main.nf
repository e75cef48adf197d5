process A {
    cpus 'many'

    script:
    "true"
}

workflow {
    A()
}
