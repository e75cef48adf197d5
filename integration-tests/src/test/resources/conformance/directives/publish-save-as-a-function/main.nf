def place(name) {
    name.endsWith('.log') ? null : "kept/$name"
}

rename = { name -> "renamed/$name" }

process BY_METHOD {
    publishDir 'out', mode: 'copy', saveAs: this.&place

    output:
    path '*'

    script:
    "touch a.txt a.log"
}

process BY_VARIABLE {
    publishDir 'out', mode: 'copy', saveAs: rename

    output:
    path 'b.txt'

    script:
    "touch b.txt"
}

workflow {
    BY_METHOD()
    BY_VARIABLE()
}
