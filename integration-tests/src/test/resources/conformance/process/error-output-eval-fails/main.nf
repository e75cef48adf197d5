process VERSION {
    output:
    eval 'no_such_program_anywhere --version'

    script:
    "true"
}

workflow {
    VERSION()
}
