workflow {
    def none = null
    def some = [1, 2]
    println "${none?[0]} ${some?[1]} ${none?['a']?[2]}"
    println some ?[3] : [4]
}
