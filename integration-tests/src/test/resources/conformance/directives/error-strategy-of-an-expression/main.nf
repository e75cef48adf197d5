process A {
    errorStrategy { 'retri' }

    script:
    "exit 3"
}

workflow {
    A()
}
