def loops() {
    def n = 0
    do {
        n++
    } while (n < 3)
    println "do $n"
    do { n = 10 } while (false)
    println "once $n"
    for (int i = 0, j = 5; i < 2; i++, j--) {
        println "both $i $j"
    }
    for ((key, value) in [['a', 1], ['b', 2]]) {
        println "$key=$value"
    }
    for (x : [7]) println "colon $x"
    rows:
    for (i in 1..3) {
        for (j in 1..3) {
            if (j == 2) continue rows
            if (i == 3) break rows
            println "cell $i $j"
        }
    }
    outer: while (true) {
        switch (1) {
            case 1: break outer
        }
    }
    println 'end'
}

workflow {
    loops()
}
