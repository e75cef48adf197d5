process SAY {
    output:
    val "${task.process} ${task.ext.word}"

    exec:
    def nothing = 0
}
