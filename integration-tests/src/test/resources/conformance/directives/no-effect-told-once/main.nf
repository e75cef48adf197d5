process A {
    queue 'q'

    script:
    "true"
}

process B {
    queue 'q'

    script:
    "true"
}

workflow {
    A()
    B()
}
