process COUNT {
    input:
    path many, arity: '1..*'

    output:
    val text

    exec:
    text = "${many instanceof List} ${many.size()} ${many[0].name}"
}

workflow {
    COUNT([file('b.txt')]) | view
}
