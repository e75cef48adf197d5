process GREET {
    input:
    val name

    output:
    stdout

    script:
    """
    echo hello $name
    """
}

workflow {
    GREET(channel.of('ann', 'bob')) | map { it.trim() } | view
}
