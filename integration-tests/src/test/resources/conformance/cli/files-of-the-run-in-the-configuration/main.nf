process ONE {
    output: val 1
    exec: def nothing = 0
}
process TWO {
    input: val x
    exec: def nothing = x
}

workflow {
    println file("about/${workflow.runName}").list().sort()
    TWO(ONE())
}
