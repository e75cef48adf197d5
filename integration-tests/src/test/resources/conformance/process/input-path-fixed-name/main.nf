process READ {
    input:
    path 'input.txt'

    output:
    stdout

    script:
    """
    ls -A | grep -v command; cat input.txt
    """
}

workflow {
    READ(file('data/numbers.txt')) | view
}
