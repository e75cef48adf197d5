process FILL {
    input:
    val name

    output:
    stdout

    script:
    template 'letter.sh'
}

process FILL_OTHER {
    input:
    val name

    output:
    stdout

    script:
    if (name)
        template 'other.py'
    else
        "true"
}

workflow {
    FILL('ann') | view
    FILL_OTHER('bob') | view
}
