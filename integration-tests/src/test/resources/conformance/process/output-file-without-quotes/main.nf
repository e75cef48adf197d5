process WRITE {
    output:
    file answer

    script:
    "printf 42 > answer"
}
workflow {
    WRITE()
    WRITE.out.view { it.name + ' ' + it.text }
}
