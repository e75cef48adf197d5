workflow {
    def x = 3
    def y = switch (x) { case 3 -> 'three'; default -> 'other' }
    println y
}
