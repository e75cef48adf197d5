workflow {
    Class.forName('java.lang.Runtime')
}
