workflow {
    def path = 'letter.txt' as Path
    println "${path.name} ${path.text.trim()} ${path instanceof Path} ${(path as Path).name}"
}
