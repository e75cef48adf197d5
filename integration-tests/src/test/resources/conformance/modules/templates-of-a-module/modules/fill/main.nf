process FILL {
    input:
    val who

    output:
    stdout

    script:
    template 'letter.sh'
}
