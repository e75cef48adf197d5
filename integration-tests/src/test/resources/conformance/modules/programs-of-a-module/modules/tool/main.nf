process TOOL {
    input:
    val x

    output:
    stdout

    script:
    "tool.sh $x"
}
