process TOOL {
    input:
    val x

    output:
    stdout

    script:
    "printf 'tool %s from %s' $x ${moduleDir.name}"
}
