process LIST {
    input:
    path 'in/*'

    output:
    stdout

    script:
    """
    find in -type l | sort
    """
}

workflow {
    LIST([file('a.txt'), file('b.txt')]) | view
}
