process SHOW {
    conda 'tool=1.0'
    penv 'smp'

    output:
    stdout

    script:
    "printf shown"
}

workflow {
    SHOW() | view
}
