process LIST {
    input:
    path files

    output:
    stdout

    script:
    "ls"
}

workflow {
    LIST([file('x/same.txt'), file('y/same.txt')]) | view
}
