process ONE {
    debug true

    input:
    tuple val(id), val(size)

    script:
    "echo one $id $size"
}

process TWO {
    debug true

    script:
    "echo two"
}
