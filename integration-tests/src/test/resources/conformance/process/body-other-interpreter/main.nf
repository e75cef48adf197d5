process SAY {
    input:
    val x

    output:
    stdout

    script:
    """
    #!/usr/bin/env python3
    for i in range(2):
        print(i, "$x")
    """
}

workflow {
    SAY('x') | view
}
