nextflow.enable.dsl = 1

process A {
    script:
    "true"
}
