process FILL {
    script:
    template 'letter.sh'
}

workflow {
    FILL()
}
