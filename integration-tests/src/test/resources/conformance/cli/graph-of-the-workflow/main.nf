process CUT {
    input: val word
    output: stdout emit: parts
    script: "printf '$word'"
}
process KEEP {
    input: val word
    output: stdout
    script: "printf '$word'"
}
process JOIN {
    input:
    val parts
    val kept
    script: "true"
}
workflow TIDY {
    take: words
    main:
    KEEP(words.map { it.toUpperCase() })
    emit: KEEP.out
}
workflow {
    words = channel.of('a', 'b')
    CUT(words)
    JOIN(CUT.out.parts.combine(TIDY(CUT.out.parts)).collect(), TIDY.out.mix(words).toList())
}
