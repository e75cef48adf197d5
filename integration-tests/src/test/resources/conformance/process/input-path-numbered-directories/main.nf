process LIST {
    input:
    path 'in?/*'

    output:
    stdout

    script:
    """
    find in* -type l | sort
    """
}

workflow {
    LIST([file('x/same.txt'), file('y/same.txt')]) | view
}
