process P {
    exec:
    def nothing = 1
}

workflow {
    P()
}
