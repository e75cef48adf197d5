params.tool = 'none'

process ONE {
    container "images/${params.tool}:1"

    script:
    "true"
}

process TWO {
    script:
    "true"
}

workflow SUB {
    TWO()
}

workflow {
    ONE()
    SUB()
}
